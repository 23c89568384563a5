<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis simplifyDrawingTol="1" labelsEnabled="0" simplifyLocal="1" simplifyDrawingHints="1" simplifyAlgorithm="0" simplifyMaxScale="1" symbologyReferenceScale="-1" minScale="100000000" version="3.22.16-Białowieża" styleCategories="Symbology|Labeling|Fields|MapTips|Rendering" hasScaleBasedVisibilityFlag="0" maxScale="0">
  <renderer-v2 type="RuleRenderer" referencescale="-1" enableorderby="0" forceraster="0" symbollevels="0">
    <rules key="sijeong">
      <rule label="Way to the nearest stop" key="sijeong.0">
        <rule filter="&quot;to_m&quot; = 300" symbol="0" label="up to 300 m" key="sijeong.0.0"/>
        <rule filter="&quot;to_m&quot; = 400" symbol="1" label="300–400 m" key="sijeong.0.1"/>
        <rule filter="&quot;to_m&quot; = 500" symbol="2" label="400–500 m" key="sijeong.0.2"/>
        <rule filter="&quot;to_m&quot; = 800" symbol="3" label="500–800 m" key="sijeong.0.3"/>
      </rule>
    </rules>
    <symbols>
      <symbol type="fill" force_rhr="0" clip_to_extent="1" alpha="1" name="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="color" value="27,94,148,255"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="35,35,35,255"/>
            <Option type="QString" name="outline_style" value="no"/>
            <Option type="QString" name="outline_width" value="0.26"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="style" value="solid"/>
          </Option>
          <prop k="border_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="color" v="27,94,148,255"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="35,35,35,255"/>
          <prop k="outline_style" v="no"/>
          <prop k="outline_width" v="0.26"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="style" v="solid"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option name="properties"/>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="fill" force_rhr="0" clip_to_extent="1" alpha="1" name="1">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="color" value="74,155,203,255"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="35,35,35,255"/>
            <Option type="QString" name="outline_style" value="no"/>
            <Option type="QString" name="outline_width" value="0.26"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="style" value="solid"/>
          </Option>
          <prop k="border_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="color" v="74,155,203,255"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="35,35,35,255"/>
          <prop k="outline_style" v="no"/>
          <prop k="outline_width" v="0.26"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="style" v="solid"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option name="properties"/>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="fill" force_rhr="0" clip_to_extent="1" alpha="1" name="2">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="color" value="140,191,159,255"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="35,35,35,255"/>
            <Option type="QString" name="outline_style" value="no"/>
            <Option type="QString" name="outline_width" value="0.26"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="style" value="solid"/>
          </Option>
          <prop k="border_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="color" v="140,191,159,255"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="35,35,35,255"/>
          <prop k="outline_style" v="no"/>
          <prop k="outline_width" v="0.26"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="style" v="solid"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option name="properties"/>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="fill" force_rhr="0" clip_to_extent="1" alpha="1" name="3">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="color" value="201,162,74,255"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="35,35,35,255"/>
            <Option type="QString" name="outline_style" value="no"/>
            <Option type="QString" name="outline_width" value="0.26"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="style" value="solid"/>
          </Option>
          <prop k="border_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="color" v="201,162,74,255"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="35,35,35,255"/>
          <prop k="outline_style" v="no"/>
          <prop k="outline_width" v="0.26"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="style" v="solid"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option name="properties"/>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>0.85</layerOpacity>
  <fieldConfiguration>
    <field name="from_m" configurationFlags="None"/>
    <field name="to_m" configurationFlags="None"/>
    <field name="people" configurationFlags="None"/>
    <field name="people_share" configurationFlags="None"/>
    <field name="elderly" configurationFlags="None"/>
    <field name="buildings" configurationFlags="None"/>
    <field name="area_m2" configurationFlags="None"/>
    <field name="method" configurationFlags="None"/>
  </fieldConfiguration>
  <aliases>
    <alias name="From (m)" field="from_m" index="0"/>
    <alias name="To (m)" field="to_m" index="1"/>
    <alias name="Residents" field="people" index="2"/>
    <alias name="Share of residents" field="people_share" index="3"/>
    <alias name="Residents over 65" field="elderly" index="4"/>
    <alias name="Buildings" field="buildings" index="5"/>
    <alias name="Area (m²)" field="area_m2" index="6"/>
    <alias name="How residents were placed" field="method" index="7"/>
  </aliases>
  <defaults>
    <default expression="" field="from_m" applyOnUpdate="0"/>
    <default expression="" field="to_m" applyOnUpdate="0"/>
    <default expression="" field="people" applyOnUpdate="0"/>
    <default expression="" field="people_share" applyOnUpdate="0"/>
    <default expression="" field="elderly" applyOnUpdate="0"/>
    <default expression="" field="buildings" applyOnUpdate="0"/>
    <default expression="" field="area_m2" applyOnUpdate="0"/>
    <default expression="" field="method" applyOnUpdate="0"/>
  </defaults>
  <constraints>
    <constraint unique_strength="0" exp_strength="0" field="from_m" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="to_m" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="people" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="people_share" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="elderly" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="buildings" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="area_m2" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="method" notnull_strength="0" constraints="0"/>
  </constraints>
  <constraintExpressions>
    <constraint desc="" field="from_m" exp=""/>
    <constraint desc="" field="to_m" exp=""/>
    <constraint desc="" field="people" exp=""/>
    <constraint desc="" field="people_share" exp=""/>
    <constraint desc="" field="elderly" exp=""/>
    <constraint desc="" field="buildings" exp=""/>
    <constraint desc="" field="area_m2" exp=""/>
    <constraint desc="" field="method" exp=""/>
  </constraintExpressions>
  <expressionfields/>
  <mapTip>&lt;b>Service coverage of the stops&lt;/b>&lt;table>[% CASE WHEN "from_m" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">From (m)&lt;/td>&lt;td align="right">&lt;b>' || format_number("from_m", 1) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "to_m" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">To (m)&lt;/td>&lt;td align="right">&lt;b>' || format_number("to_m", 1) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "people" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Residents&lt;/td>&lt;td align="right">&lt;b>' || format_number("people", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "people_share" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Share of residents&lt;/td>&lt;td align="right">&lt;b>' || format_number(100 * "people_share", 1) || ' %' || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "elderly" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Residents over 65&lt;/td>&lt;td align="right">&lt;b>' || format_number("elderly", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "buildings" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Buildings&lt;/td>&lt;td align="right">&lt;b>' || format_number("buildings", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "area_m2" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Area (m²)&lt;/td>&lt;td align="right">&lt;b>' || format_number("area_m2", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "method" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">How residents were placed&lt;/td>&lt;td align="right">&lt;b>' || coalesce(map_get(map('counts', 'counts of the layer', 'floor_area', 'residents of the dongs by the floor area of homes', 'area', 'residents of the dongs evenly over their area'), "method"), "method") || '&lt;/b>&lt;/td>&lt;/tr>' END %]&lt;/table></mapTip>
  <layerGeometryType>2</layerGeometryType>
</qgis>
