<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis simplifyDrawingTol="1" labelsEnabled="0" simplifyLocal="1" simplifyDrawingHints="1" simplifyAlgorithm="0" simplifyMaxScale="1" symbologyReferenceScale="-1" minScale="100000000" version="3.22.16-Białowieża" styleCategories="Symbology|Labeling|Fields|MapTips|Rendering" hasScaleBasedVisibilityFlag="0" maxScale="0">
  <renderer-v2 type="RuleRenderer" referencescale="-1" enableorderby="1" forceraster="0" symbollevels="0">
    <rules key="sijeong">
      <rule label="Distance to the nearest forest" key="sijeong.0">
        <rule filter="&quot;band&quot; = 0" symbol="0" label="0 m (in forest or touching)" key="sijeong.0.0"/>
        <rule filter="&quot;band&quot; = 25" symbol="1" label="up to 25 m (felling)" key="sijeong.0.1"/>
        <rule filter="&quot;band&quot; = 50" symbol="2" label="up to 50 m (risk review)" key="sijeong.0.2"/>
        <rule filter="&quot;band&quot; = 100" symbol="3" label="up to 100 m (by law)" key="sijeong.0.3"/>
        <rule filter="&quot;band&quot; = 200" symbol="4" label="up to 200 m" key="sijeong.0.4"/>
        <rule filter="&quot;band&quot; = 300" symbol="5" label="up to 300 m" key="sijeong.0.5"/>
        <rule filter="&quot;band&quot; = 500" symbol="6" label="up to 500 m" key="sijeong.0.6"/>
        <rule filter="&quot;band&quot; IS NULL AND &quot;dist_m&quot; IS NOT NULL" symbol="7" label="over 500 m" key="sijeong.0.7"/>
      </rule>
    </rules>
    <symbols>
      <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0"/>
            <Option type="QString" name="cap_style" value="square"/>
            <Option type="QString" name="color" value="94,11,34,255"/>
            <Option type="QString" name="horizontal_anchor_point" value="1"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="name" value="circle"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="255,255,255,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.15"/>
            <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="scale_method" value="diameter"/>
            <Option type="QString" name="size" value="2.2"/>
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="size_unit" value="MM"/>
            <Option type="QString" name="vertical_anchor_point" value="1"/>
          </Option>
          <prop k="angle" v="0"/>
          <prop k="cap_style" v="square"/>
          <prop k="color" v="94,11,34,255"/>
          <prop k="horizontal_anchor_point" v="1"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="name" v="circle"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="255,255,255,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.15"/>
          <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="scale_method" v="diameter"/>
          <prop k="size" v="2.2"/>
          <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="size_unit" v="MM"/>
          <prop k="vertical_anchor_point" v="1"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale > 40000 THEN 1.6 WHEN @map_scale > 10000 THEN 1.8 ELSE 2.6 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="1">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0"/>
            <Option type="QString" name="cap_style" value="square"/>
            <Option type="QString" name="color" value="181,38,43,255"/>
            <Option type="QString" name="horizontal_anchor_point" value="1"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="name" value="circle"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="255,255,255,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.15"/>
            <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="scale_method" value="diameter"/>
            <Option type="QString" name="size" value="2.2"/>
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="size_unit" value="MM"/>
            <Option type="QString" name="vertical_anchor_point" value="1"/>
          </Option>
          <prop k="angle" v="0"/>
          <prop k="cap_style" v="square"/>
          <prop k="color" v="181,38,43,255"/>
          <prop k="horizontal_anchor_point" v="1"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="name" v="circle"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="255,255,255,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.15"/>
          <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="scale_method" v="diameter"/>
          <prop k="size" v="2.2"/>
          <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="size_unit" v="MM"/>
          <prop k="vertical_anchor_point" v="1"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale > 40000 THEN 1.6 WHEN @map_scale > 10000 THEN 1.8 ELSE 2.6 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="2">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0"/>
            <Option type="QString" name="cap_style" value="square"/>
            <Option type="QString" name="color" value="234,107,45,255"/>
            <Option type="QString" name="horizontal_anchor_point" value="1"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="name" value="circle"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="255,255,255,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.15"/>
            <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="scale_method" value="diameter"/>
            <Option type="QString" name="size" value="2.2"/>
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="size_unit" value="MM"/>
            <Option type="QString" name="vertical_anchor_point" value="1"/>
          </Option>
          <prop k="angle" v="0"/>
          <prop k="cap_style" v="square"/>
          <prop k="color" v="234,107,45,255"/>
          <prop k="horizontal_anchor_point" v="1"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="name" v="circle"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="255,255,255,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.15"/>
          <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="scale_method" v="diameter"/>
          <prop k="size" v="2.2"/>
          <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="size_unit" v="MM"/>
          <prop k="vertical_anchor_point" v="1"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale > 40000 THEN 1.6 WHEN @map_scale > 10000 THEN 1.8 ELSE 2.6 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="3">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0"/>
            <Option type="QString" name="cap_style" value="square"/>
            <Option type="QString" name="color" value="251,185,90,255"/>
            <Option type="QString" name="horizontal_anchor_point" value="1"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="name" value="circle"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="255,255,255,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.15"/>
            <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="scale_method" value="diameter"/>
            <Option type="QString" name="size" value="2.2"/>
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="size_unit" value="MM"/>
            <Option type="QString" name="vertical_anchor_point" value="1"/>
          </Option>
          <prop k="angle" v="0"/>
          <prop k="cap_style" v="square"/>
          <prop k="color" v="251,185,90,255"/>
          <prop k="horizontal_anchor_point" v="1"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="name" v="circle"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="255,255,255,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.15"/>
          <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="scale_method" v="diameter"/>
          <prop k="size" v="2.2"/>
          <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="size_unit" v="MM"/>
          <prop k="vertical_anchor_point" v="1"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale > 40000 THEN 1.6 WHEN @map_scale > 10000 THEN 1.8 ELSE 2.6 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="4">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0"/>
            <Option type="QString" name="cap_style" value="square"/>
            <Option type="QString" name="color" value="134,162,192,255"/>
            <Option type="QString" name="horizontal_anchor_point" value="1"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="name" value="circle"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="169,181,190,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.1"/>
            <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="scale_method" value="diameter"/>
            <Option type="QString" name="size" value="2.2"/>
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="size_unit" value="MM"/>
            <Option type="QString" name="vertical_anchor_point" value="1"/>
          </Option>
          <prop k="angle" v="0"/>
          <prop k="cap_style" v="square"/>
          <prop k="color" v="134,162,192,255"/>
          <prop k="horizontal_anchor_point" v="1"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="name" v="circle"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="169,181,190,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.1"/>
          <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="scale_method" v="diameter"/>
          <prop k="size" v="2.2"/>
          <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="size_unit" v="MM"/>
          <prop k="vertical_anchor_point" v="1"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale > 40000 THEN 1.0 WHEN @map_scale > 10000 THEN 1.8 ELSE 2.6 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="5">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0"/>
            <Option type="QString" name="cap_style" value="square"/>
            <Option type="QString" name="color" value="171,192,213,255"/>
            <Option type="QString" name="horizontal_anchor_point" value="1"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="name" value="circle"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="169,181,190,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.1"/>
            <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="scale_method" value="diameter"/>
            <Option type="QString" name="size" value="2.2"/>
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="size_unit" value="MM"/>
            <Option type="QString" name="vertical_anchor_point" value="1"/>
          </Option>
          <prop k="angle" v="0"/>
          <prop k="cap_style" v="square"/>
          <prop k="color" v="171,192,213,255"/>
          <prop k="horizontal_anchor_point" v="1"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="name" v="circle"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="169,181,190,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.1"/>
          <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="scale_method" v="diameter"/>
          <prop k="size" v="2.2"/>
          <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="size_unit" v="MM"/>
          <prop k="vertical_anchor_point" v="1"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale > 40000 THEN 1.0 WHEN @map_scale > 10000 THEN 1.8 ELSE 2.6 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="6">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0"/>
            <Option type="QString" name="cap_style" value="square"/>
            <Option type="QString" name="color" value="212,224,235,255"/>
            <Option type="QString" name="horizontal_anchor_point" value="1"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="name" value="circle"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="169,181,190,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.1"/>
            <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="scale_method" value="diameter"/>
            <Option type="QString" name="size" value="2.2"/>
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="size_unit" value="MM"/>
            <Option type="QString" name="vertical_anchor_point" value="1"/>
          </Option>
          <prop k="angle" v="0"/>
          <prop k="cap_style" v="square"/>
          <prop k="color" v="212,224,235,255"/>
          <prop k="horizontal_anchor_point" v="1"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="name" v="circle"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="169,181,190,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.1"/>
          <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="scale_method" v="diameter"/>
          <prop k="size" v="2.2"/>
          <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="size_unit" v="MM"/>
          <prop k="vertical_anchor_point" v="1"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale > 40000 THEN 1.0 WHEN @map_scale > 10000 THEN 1.8 ELSE 2.6 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="7">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0"/>
            <Option type="QString" name="cap_style" value="square"/>
            <Option type="QString" name="color" value="247,247,245,255"/>
            <Option type="QString" name="horizontal_anchor_point" value="1"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="name" value="circle"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="169,181,190,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.1"/>
            <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="scale_method" value="diameter"/>
            <Option type="QString" name="size" value="2.2"/>
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="size_unit" value="MM"/>
            <Option type="QString" name="vertical_anchor_point" value="1"/>
          </Option>
          <prop k="angle" v="0"/>
          <prop k="cap_style" v="square"/>
          <prop k="color" v="247,247,245,255"/>
          <prop k="horizontal_anchor_point" v="1"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="name" v="circle"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="169,181,190,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.1"/>
          <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="scale_method" v="diameter"/>
          <prop k="size" v="2.2"/>
          <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="size_unit" v="MM"/>
          <prop k="vertical_anchor_point" v="1"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale > 40000 THEN 1.0 WHEN @map_scale > 10000 THEN 1.8 ELSE 2.6 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
    </symbols>
    <orderby>
      <orderByClause nullsFirst="1" asc="0">"dist_m"</orderByClause>
    </orderby>
  </renderer-v2>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
  <fieldConfiguration>
    <field name="no" configurationFlags="None"/>
    <field name="building_id" configurationFlags="None"/>
    <field name="pnu" configurationFlags="None"/>
    <field name="address" configurationFlags="None"/>
    <field name="jibun" configurationFlags="None"/>
    <field name="use" configurationFlags="None"/>
    <field name="construction" configurationFlags="None"/>
    <field name="floors" configurationFlags="None"/>
    <field name="approved_year" configurationFlags="None"/>
    <field name="area_m2" configurationFlags="None"/>
    <field name="floor_area_m2" configurationFlags="None"/>
    <field name="dist_m" configurationFlags="None"/>
    <field name="band" configurationFlags="None"/>
    <field name="within_5m" configurationFlags="None"/>
    <field name="within_25m" configurationFlags="None"/>
    <field name="within_50m" configurationFlags="None"/>
    <field name="within_100m" configurationFlags="None"/>
    <field name="review" configurationFlags="None"/>
    <field name="forest_id" configurationFlags="None"/>
    <field name="fuel" configurationFlags="None"/>
    <field name="age_class" configurationFlags="None"/>
    <field name="e30" configurationFlags="None"/>
    <field name="e100" configurationFlags="None"/>
    <field name="e500" configurationFlags="None"/>
    <field name="climb_deg" configurationFlags="None"/>
    <field name="water_m" configurationFlags="None"/>
  </fieldConfiguration>
  <aliases>
    <alias name="Number" field="no" index="0"/>
    <alias name="Building" field="building_id" index="1"/>
    <alias name="Parcel number (PNU)" field="pnu" index="2"/>
    <alias name="Location (dong)" field="address" index="3"/>
    <alias name="Lot" field="jibun" index="4"/>
    <alias name="Use" field="use" index="5"/>
    <alias name="Construction" field="construction" index="6"/>
    <alias name="Floors" field="floors" index="7"/>
    <alias name="Year of approval" field="approved_year" index="8"/>
    <alias name="Footprint (m²)" field="area_m2" index="9"/>
    <alias name="Floor area (m²)" field="floor_area_m2" index="10"/>
    <alias name="Distance to forest (m)" field="dist_m" index="11"/>
    <alias name="Distance band" field="band" index="12"/>
    <alias name="Within 5 m" field="within_5m" index="13"/>
    <alias name="Within 25 m" field="within_25m" index="14"/>
    <alias name="Within 50 m" field="within_50m" index="15"/>
    <alias name="Within 100 m" field="within_100m" index="16"/>
    <alias name="Risk review when built anew" field="review" index="17"/>
    <alias name="Nearest forest" field="forest_id" index="18"/>
    <alias name="Fuel" field="fuel" index="19"/>
    <alias name="Age class" field="age_class" index="20"/>
    <alias name="Forest within 30 m (%)" field="e30" index="21"/>
    <alias name="Forest within 100 m (%)" field="e100" index="22"/>
    <alias name="Forest within 500 m (%)" field="e500" index="23"/>
    <alias name="Slope up which a fire comes (°)" field="climb_deg" index="24"/>
    <alias name="To the nearest water (m)" field="water_m" index="25"/>
  </aliases>
  <defaults>
    <default expression="" field="no" applyOnUpdate="0"/>
    <default expression="" field="building_id" applyOnUpdate="0"/>
    <default expression="" field="pnu" applyOnUpdate="0"/>
    <default expression="" field="address" applyOnUpdate="0"/>
    <default expression="" field="jibun" applyOnUpdate="0"/>
    <default expression="" field="use" applyOnUpdate="0"/>
    <default expression="" field="construction" applyOnUpdate="0"/>
    <default expression="" field="floors" applyOnUpdate="0"/>
    <default expression="" field="approved_year" applyOnUpdate="0"/>
    <default expression="" field="area_m2" applyOnUpdate="0"/>
    <default expression="" field="floor_area_m2" applyOnUpdate="0"/>
    <default expression="" field="dist_m" applyOnUpdate="0"/>
    <default expression="" field="band" applyOnUpdate="0"/>
    <default expression="" field="within_5m" applyOnUpdate="0"/>
    <default expression="" field="within_25m" applyOnUpdate="0"/>
    <default expression="" field="within_50m" applyOnUpdate="0"/>
    <default expression="" field="within_100m" applyOnUpdate="0"/>
    <default expression="" field="review" applyOnUpdate="0"/>
    <default expression="" field="forest_id" applyOnUpdate="0"/>
    <default expression="" field="fuel" applyOnUpdate="0"/>
    <default expression="" field="age_class" applyOnUpdate="0"/>
    <default expression="" field="e30" applyOnUpdate="0"/>
    <default expression="" field="e100" applyOnUpdate="0"/>
    <default expression="" field="e500" applyOnUpdate="0"/>
    <default expression="" field="climb_deg" applyOnUpdate="0"/>
    <default expression="" field="water_m" applyOnUpdate="0"/>
  </defaults>
  <constraints>
    <constraint unique_strength="0" exp_strength="0" field="no" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="building_id" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="pnu" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="address" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="jibun" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="use" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="construction" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="floors" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="approved_year" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="area_m2" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="floor_area_m2" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="dist_m" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="band" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="within_5m" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="within_25m" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="within_50m" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="within_100m" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="review" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="forest_id" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="fuel" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="age_class" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="e30" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="e100" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="e500" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="climb_deg" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="water_m" notnull_strength="0" constraints="0"/>
  </constraints>
  <constraintExpressions>
    <constraint desc="" field="no" exp=""/>
    <constraint desc="" field="building_id" exp=""/>
    <constraint desc="" field="pnu" exp=""/>
    <constraint desc="" field="address" exp=""/>
    <constraint desc="" field="jibun" exp=""/>
    <constraint desc="" field="use" exp=""/>
    <constraint desc="" field="construction" exp=""/>
    <constraint desc="" field="floors" exp=""/>
    <constraint desc="" field="approved_year" exp=""/>
    <constraint desc="" field="area_m2" exp=""/>
    <constraint desc="" field="floor_area_m2" exp=""/>
    <constraint desc="" field="dist_m" exp=""/>
    <constraint desc="" field="band" exp=""/>
    <constraint desc="" field="within_5m" exp=""/>
    <constraint desc="" field="within_25m" exp=""/>
    <constraint desc="" field="within_50m" exp=""/>
    <constraint desc="" field="within_100m" exp=""/>
    <constraint desc="" field="review" exp=""/>
    <constraint desc="" field="forest_id" exp=""/>
    <constraint desc="" field="fuel" exp=""/>
    <constraint desc="" field="age_class" exp=""/>
    <constraint desc="" field="e30" exp=""/>
    <constraint desc="" field="e100" exp=""/>
    <constraint desc="" field="e500" exp=""/>
    <constraint desc="" field="climb_deg" exp=""/>
    <constraint desc="" field="water_m" exp=""/>
  </constraintExpressions>
  <expressionfields/>
  <mapTip>&lt;b>Buildings near forest&lt;/b>&lt;table>[% CASE WHEN "building_id" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Building&lt;/td>&lt;td align="right">&lt;b>' || replace(replace(to_string("building_id"), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "address" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Location (dong)&lt;/td>&lt;td align="right">&lt;b>' || replace(replace(to_string("address"), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "jibun" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Lot&lt;/td>&lt;td align="right">&lt;b>' || replace(replace(to_string("jibun"), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "use" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Use&lt;/td>&lt;td align="right">&lt;b>' || coalesce(map_get(map('care', 'care for old people and children', 'medical', 'medical', 'school', 'school or training', 'hazard', 'storage of dangerous goods', 'farm', 'stable or greenhouse', 'flats', 'flats', 'house', 'house', 'shop', 'shop or local service', 'assembly', 'assembly, religion or sport', 'lodging', 'lodging or leisure', 'office', 'office', 'factory', 'factory', 'store', 'store', 'traffic', 'transport or vehicles', 'utility', 'waste, power or telecommunication', 'grave', 'burial', 'other', 'other use', 'unknown', 'not known'), "use"), "use") || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "construction" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Construction&lt;/td>&lt;td align="right">&lt;b>' || coalesce(map_get(map('panel', 'sandwich panels', 'wood', 'wood', 'concrete', 'concrete', 'brick', 'brick, block, stone or earth', 'steel', 'steel', 'other', 'other construction', 'unknown', 'not known'), "construction"), "construction") || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "dist_m" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Distance to forest (m)&lt;/td>&lt;td align="right">&lt;b>' || format_number("dist_m", 1) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "review" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Risk review when built anew&lt;/td>&lt;td align="right">&lt;b>' || CASE WHEN "review" THEN 'O' ELSE 'X' END || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "fuel" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Fuel&lt;/td>&lt;td align="right">&lt;b>' || coalesce(map_get(map('conifer', 'conifers', 'mixed', 'mixed forest', 'broadleaf', 'broadleaved trees', 'bamboo', 'bamboo', 'unstocked', 'unstocked forest land', 'bare', 'cleared or other land inside forest', 'unknown', 'not known'), "fuel"), "fuel") || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "e100" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Forest within 100 m (%)&lt;/td>&lt;td align="right">&lt;b>' || format_number(100 * "e100", 1) || ' %' || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "climb_deg" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Slope up which a fire comes (°)&lt;/td>&lt;td align="right">&lt;b>' || format_number("climb_deg", 1) || '&lt;/b>&lt;/td>&lt;/tr>' END %]&lt;/table></mapTip>
  <layerGeometryType>0</layerGeometryType>
</qgis>
